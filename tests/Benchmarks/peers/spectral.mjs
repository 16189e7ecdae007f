// The rules as a ruleset of Spectral. What looks at one field is its own vocabulary; the rest needs functions.
import { defined, enumeration, truthy, schema } from '@stoplight/spectral-functions';
import { codes } from './codes.mjs';

const services = '$.services[*]';
const wanted = "$.services[?(@.level != 'Unnecessary')]";

const oneOf = (field, list) => (service, _, { document }) =>
  service[field] === undefined || document.data[list].includes(service[field]) ? [] : [{ message: `${service.code} names ${service[field]}, which is not declared` }];
const provided = service => service.insource || service.outsource ? [] : [{ message: `${service.code} has nobody who provides it` }];
const targetBelowScore = service => service.target < service.score ? [{ message: `${service.code} has a target below its score` }] : [];
const twice = all => all.flatMap(({ code }, i) => all.findIndex(other => other.code === code) < i ? [{ message: `${code} is decided twice`, path: ['services', i] }] : []);
const missing = all => codes.filter(code => !all.some(service => service.code === code)).map(code => ({ message: `${code} is missing` }));

const rule = (given, fn, field, functionOptions) => ({ given, severity: 'error', then: { function: fn, ...(field && { field }), ...(functionOptions && { functionOptions }) } });

export default {
  rules: {
    'unknown-service': rule(services, enumeration, 'code', { values: codes }),
    'service-twice': rule('$.services', twice),
    'missing-service': rule('$.services', missing),
    'unnecessary-without-reason': rule("$.services[?(@.level == 'Unnecessary')]", truthy, 'because'),
    'without-owner': rule(wanted, truthy, 'owner'),
    'without-assignment': rule(wanted, provided),
    'undeclared-team': rule(wanted, oneOf('insource', 'teams')),
    'undeclared-provider': rule(wanted, oneOf('outsource', 'providers')),
    // Also finds a score that is missing.
    'score': rule(wanted, schema, 'score', { schema: { minimum: 1, maximum: 5 } }),
    'without-target': rule(wanted, defined, 'target'),
    'target-below-score': rule(wanted, targetBelowScore),
  },
};
