import { expect, test } from 'vitest'
import { faultOf } from './fault'

const refused = (code: string, command: string, responseCode?: number) => Object.assign(new Error('with an address in it'), { code, command, responseCode })

test.each([
  [refused('ESOCKET', 'CONN'), { fault: 'AWAY', final: false }],
  [refused('ETIMEDOUT', 'CONN'), { fault: 'AWAY', final: false }],
  [refused('ETLS', 'STARTTLS', 454), { fault: 'SECURITY', final: false }],
  [refused('EAUTH', 'AUTH PLAIN', 535), { fault: 'SIGN_IN', final: false }],
  [refused('EENVELOPE', 'RCPT TO', 550), { fault: 'RECIPIENT', final: true }],
  [refused('EENVELOPE', 'RCPT TO', 450), { fault: 'LATER', final: false }],
  [refused('EENVELOPE', 'MAIL FROM', 553), { fault: 'REFUSED', final: false }],
  [refused('EMESSAGE', 'DATA', 554), { fault: 'REFUSED', final: true }],
  [refused('EMESSAGE', 'DATA', 451), { fault: 'LATER', final: false }],
  [refused('EENVELOPE', 'API'), { fault: 'ADDRESS', final: true }],
  [new TypeError('ours'), { fault: 'OTHER', final: false }],
  ['thrown', { fault: 'OTHER', final: false }],
])('a fault becomes one word, and ends the message only where trying again cannot help (%#)', (error, expected) => {
  expect(faultOf(error)).toEqual(expected)
})
