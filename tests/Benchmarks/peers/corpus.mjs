// Writes definitions of 64 services, each as the language of x1060 and as the JSON that the others read.
//   node corpus.mjs FOLDER COUNT   FOLDER/x1060/00001.cdc.csx … and FOLDER/json/00001.json …, without a mistake
//   node corpus.mjs FOLDER broken  one of each, with a planted mistake for every rule
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from './codes.mjs';

const levels = ['Basic', 'Standard', 'Advanced', 'Optional'];

function healthy(number) {
  const services = codes.map((code, i) => ({
    code,
    level: levels[(i + number) % levels.length],
    ...(i % 5 === 4 ? { outsource: 'MSSP' } : { insource: i % 2 ? 'SOC' : 'CSIRT' }),
    owner: `owner ${(i * 7 + number) % 12}`,
    score: 1 + ((i + number) % 4),
    target: 5 - (i % 2 && (i + number) % 4 < 3 ? 1 : 0),
    by: `20${27 + (i % 3)}-0${1 + (i % 9)}-30`.replace('-02-30', '-02-28'),
  }));
  services[services.length - 1] = { code: codes.at(-1), level: 'Unnecessary', because: `nobody asks for it in organisation ${number}` };
  return { organization: `Organisation ${number}`, edition: 'X1060_2021', teams: ['SOC', 'CSIRT'], providers: ['MSSP'], services };
}

// A mistake for every rule, each in a service of its own, so that no rule finds what was meant for another.
function broken() {
  const definition = healthy(0);
  const at = code => definition.services.find(service => service.code === code);
  delete at('A-1').owner;
  delete at('A-2').owner;
  at('A-3').score = 0;
  at('A-4').insource = 'S0C';
  delete at('A-6').insource;
  delete at('A-7').score;
  delete at('A-8').target, delete at('A-8').by;
  Object.assign(at('A-9'), { score: 4, target: 3 });
  delete at(codes.at(-1)).because;
  definition.services = definition.services.filter(({ code }) => code !== 'B-1');
  definition.services.push({ ...at('C-1') }, { ...at('C-2'), code: 'Z-9' });
  return definition;
}

function asDefinition({ organization, edition, teams, providers, services }) {
  const call = (name, ...values) => values[0] === undefined ? '' : `.${name}(${values.join(', ')})`;
  const text = value => value === undefined ? undefined : JSON.stringify(value);
  return [
    `Organization(${text(organization)}).Edition(${edition});`,
    ...teams.map(team => `Team(${text(team)});`),
    ...providers.map(provider => `Provider(${text(provider)});`),
    ...services.map(s => `Service(${text(s.code)})${call('Level', s.level)}${call('Insource', text(s.insource))}${call('Outsource', text(s.outsource))}`
      + `${call('Owner', text(s.owner))}${call('Score', s.score)}${call('Target', s.target, ...(s.by ? [`by: ${text(s.by)}`] : []))}${call('Because', text(s.because))};`),
  ].join('\n') + '\n';
}

const [folder, count] = process.argv.slice(2);
for (const kind of ['x1060', 'json']) mkdirSync(join(folder, kind), { recursive: true });
for (const number of count === 'broken' ? [0] : Array.from({ length: Number(count) }, (_, i) => i + 1)) {
  const definition = count === 'broken' ? broken() : healthy(number);
  const name = String(number).padStart(5, '0');
  writeFileSync(join(folder, 'x1060', `${name}.cdc.csx`), asDefinition(definition));
  writeFileSync(join(folder, 'json', `${name}.json`), JSON.stringify(definition, null, 2) + '\n');
}
