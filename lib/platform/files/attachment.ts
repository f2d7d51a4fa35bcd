/**
 * Content-Disposition of a download (RFC 6266), with a name that every browser understands and, where it has other
 * letters, the whole name beside it (RFC 8187). Nothing typed by people reaches the header unescaped.
 * @param name without its ending @param ending as "vcf"
 */
export function attachment(name: string, ending: string): string {
  const clean = name.slice(0, 400).replace(/[\p{Cc}\p{Cf}\p{Surrogate};,%/\\:*?"<>|]/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, 100)
  const ascii = clean.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').trim()
  const plain = `attachment; filename="${ascii || 'download'}.${ending}"`
  return ascii === clean && clean !== '' ? plain : `${plain}; filename*=UTF-8''${encode(clean || 'download')}.${ending}`
}

/** Percent-encoding as RFC 8187 has it, which leaves fewer characters alone than a URI does. */
const encode = (text: string) => encodeURIComponent(text.normalize('NFC')).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
