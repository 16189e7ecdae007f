// The rules by hand, as a team would write them in an afternoon: node hand.mjs FILE… or FOLDER
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from './codes.mjs';

const known = new Set(codes);

function* mistakes({ teams, providers, services }) {
  const seen = new Set();
  for (const service of services) {
    const { code } = service;
    if (!known.has(code)) yield `${code} is unknown`;
    if (seen.has(code)) yield `${code} is decided twice`;
    seen.add(code);
    if (service.level === 'Unnecessary') {
      if (!service.because) yield `${code} is unnecessary without a reason`;
      continue;
    }
    if (!service.owner) yield `${code} has no owner`;
    if (!service.insource && !service.outsource) yield `${code} has nobody who provides it`;
    if (service.insource && !teams.includes(service.insource)) yield `${code} names the team ${service.insource}, which is not declared`;
    if (service.outsource && !providers.includes(service.outsource)) yield `${code} names the provider ${service.outsource}, which is not declared`;
    if (service.score === undefined) yield `${code} has no score`;
    else if (service.score < 1 || service.score > 5) yield `${code} has a score that is not 1 to 5`;
    if (service.target === undefined) yield `${code} has no target`;
    else if (service.target < service.score) yield `${code} has a target below its score`;
  }
  for (const code of codes) if (!seen.has(code)) yield `${code} is missing`;
}

let found = 0;
const files = process.argv.slice(2).flatMap(path => statSync(path).isDirectory() ? readdirSync(path).map(name => join(path, name)) : [path]);
for (const file of files)
  for (const mistake of mistakes(JSON.parse(readFileSync(file, 'utf8')))) {
    console.log(`${file}: ${mistake}`);
    found++;
  }
process.exitCode = found ? 1 : 0;
