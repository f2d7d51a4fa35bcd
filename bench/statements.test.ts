import { expect, test } from 'vitest'
import { parse } from './statements.ts'

test('what the server was asked is read from its log, with quotes, line breaks and nulls', () => {
  const log = [
    "{gctcp_web} LOG:  statement: BEGIN",
    '{gctcp_web} LOG:  execute <unnamed>: ',
    '\tSELECT $1, $2',
    '\t  FROM t WHERE x = $3',
    "{gctcp_web} DETAIL:  Parameters: $1 = 'o''brien', $2 = NULL, $3 = 'a",
    "\tb'",
    '{postgres} LOG:  statement: SELECT pg_reload_conf()',
  ].join('\n')
  expect(parse(log)).toEqual([
    { role: 'gctcp_web', text: 'BEGIN', parameters: [] },
    { role: 'gctcp_web', text: 'SELECT $1, $2\n  FROM t WHERE x = $3', parameters: ["o'brien", null, 'a\nb'] },
    { role: 'postgres', text: 'SELECT pg_reload_conf()', parameters: [] },
  ])
})
