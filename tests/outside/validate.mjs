// Holds documents against a JSON schema with ajv: validate.mjs SCHEMA FILE…; a file that ends with .jsonl has a document a line.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(join(process.cwd(), 'node_modules/'));
const [{ default: Ajv2020 }, { default: Ajv7 }] = [require('ajv/dist/2020'), require('ajv')];
const addFormats = require('ajv-formats');

const read = file => JSON.parse(readFileSync(file, 'utf8'));
const [schema, ...files] = process.argv.slice(2);
// OSCAL writes its schemas in the draft of 2018, the others in that of 2020.
const Ajv = read(schema).$schema?.includes('draft-07') ? Ajv7 : Ajv2020;
const ajv = new Ajv({ strict: false, allErrors: true });
(addFormats.default ?? addFormats)(ajv);
for (const format of ['iri-reference', 'idn-email']) ajv.addFormat(format, true);
// What a schema refers to lies beside it, whatever it calls itself.
for (const other of new Set([...readFileSync(schema, 'utf8').matchAll(/"\$ref": "([\w.-]+\.json)/g)].map(match => match[1]))) {
  ajv.addSchema({ ...read(join(dirname(schema), other)), $id: new URL(other, read(schema).$id).href });
}
const validate = ajv.compile(read(schema));

let wrong = 0;
for (const file of files) {
  const documents = file.endsWith('.jsonl') ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line)) : [read(file)];
  for (const document of documents) {
    if (validate(document)) continue;
    wrong++;
    console.error(`${file}: ${ajv.errorsText(validate.errors.slice(0, 3))}`);
  }
}

console.log(`${files.length} files fit ${schema.split('/').at(-1)}: ${wrong === 0 ? 'yes' : `no, ${wrong} documents do not`}`);
process.exit(wrong === 0 ? 0 : 1);
