// The rules as a JSON Schema, by ajv as a library: node ajv.mjs FILE… or FOLDER
// $data compares one value with another, which plain JSON Schema cannot.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2019.js';
import { codes } from './codes.mjs';

const wanted = {
  required: ['owner', 'score', 'target'],
  anyOf: [{ required: ['insource'] }, { required: ['outsource'] }],
  properties: {
    owner: { type: 'string', minLength: 1 },
    insource: { enum: { $data: '/teams' } },
    outsource: { enum: { $data: '/providers' } },
    score: { type: 'integer', minimum: 1, maximum: 5 },
    target: { type: 'integer', minimum: { $data: '1/score' } },
  },
};
const schema = {
  type: 'object',
  required: ['organization', 'teams', 'providers', 'services'],
  properties: {
    services: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'level'],
        properties: { code: { enum: codes } },
        if: { properties: { level: { const: 'Unnecessary' } } },
        then: { required: ['because'] },
        else: wanted,
      },
      allOf: codes.map(code => ({ contains: { properties: { code: { const: code } } }, minContains: 1, maxContains: 1 })),
    },
  },
};

// What failed inside of a choice is told again as the choice: it counts once.
const isMistake = ({ keyword, schemaPath }) => keyword !== 'if' && !/\/(contains|anyOf\/\d+)\//.test(schemaPath);

const validate = new Ajv({ allErrors: true, $data: true, strict: false }).compile(schema);
let found = 0;
const files = process.argv.slice(2).flatMap(path => statSync(path).isDirectory() ? readdirSync(path).map(name => join(path, name)) : [path]);
for (const file of files)
  if (!validate(JSON.parse(readFileSync(file, 'utf8'))))
    for (const { instancePath, message, params } of validate.errors.filter(isMistake)) {
      console.log(`${file}: ${instancePath} ${message} ${JSON.stringify(params)}`);
      found++;
    }
process.exitCode = found ? 1 : 0;
