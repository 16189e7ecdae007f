// Every statement of a file of SQL, in DuckDB, in the current folder; what must hold of the rows is asked besides.
import { readFileSync, statSync } from 'node:fs';
import assert from 'node:assert/strict';
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rowsOf = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();

const statements = readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => !line.startsWith('--')).join('\n').split(';').map((sql) => sql.trim()).filter(Boolean);
const answers = [];
for (const sql of statements)
  answers.push(await rowsOf(sql));

const [, weakest, providers, due, undecided] = answers;
assert.equal(statements.length, 6);
for (const answer of [weakest, providers, due, undecided])
  assert.ok(answer.length > 0, 'a question of the sample finds nothing');
assert.ok(weakest[0][2] >= 1 && weakest[0][2] <= 5);

// 64 services an organisation at least, each once; what is typed as a day or a number is one.
const [[organizations, rows, twice]] = await rowsOf('SELECT count(DISTINCT definition), count(*), count(*) - count(DISTINCT (definition, code)) FROM services');
assert.ok(Number(rows) >= 64 * Number(organizations) && Number(organizations) > 2, `${rows} rows of ${organizations} definitions`);
assert.equal(Number(twice), 0);
const types = Object.fromEntries((await rowsOf('DESCRIBE services')).map(([name, type]) => [name, type]));
assert.equal(types.target_by, 'DATE');
assert.equal(types.score, 'INTEGER');

// What the engine makes of it by itself is the same.
const [[differing]] = await rowsOf("SELECT count(*) FROM (SELECT code, score, target_by, is_stated, waivers FROM services EXCEPT ALL SELECT code, score, target_by, is_stated, waivers FROM read_csv('services.csv', sample_size = -1))");
assert.equal(Number(differing), 0);
assert.ok(statSync('services.parquet').size > 0);
const [[again]] = await rowsOf("SELECT count(*) FROM 'services.parquet'");
assert.equal(Number(again), Number(rows));
console.log(`DuckDB: ${rows} rows of ${organizations} definitions, ${statements.length} statements.`);
