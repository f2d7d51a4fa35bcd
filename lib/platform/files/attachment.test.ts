import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachment } from './attachment.ts'

test.each([
  ['Hana Al-Tarifi', `attachment; filename="Hana Al-Tarifi.vcf"`],
  ['Zoë O’Neill', `attachment; filename="Zoe ONeill.vcf"; filename*=UTF-8''Zo%C3%AB%20O%E2%80%99Neill.vcf`],
  ['هناء', `attachment; filename="download.vcf"; filename*=UTF-8''%D9%87%D9%86%D8%A7%D8%A1.vcf`],
  ['../../etc/passwd', `attachment; filename=".. .. etc passwd.vcf"`],
  ['a"; filename="b', `attachment; filename="a filename= b.vcf"`],
  ['', `attachment; filename="download.vcf"; filename*=UTF-8''download.vcf`],
])('%s', (name, header) => {
  expect(attachment(name, 'vcf')).toBe(header)
})

test('no name breaks out of the header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      expect(attachment(name, 'vcf')).toMatch(/^attachment; filename="[^"\\\r\n;]*\.vcf"(; filename\*=UTF-8''[\w.!~%-]*\.vcf)?$/)
    }),
  )
})
