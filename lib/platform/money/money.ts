// Money as people write it and as the database keeps it: whole numbers of the smallest unit of a currency (ISO 4217).

const known = new Set(Intl.supportedValuesOf('currency'))

/** Whether this is a currency code that we can write; historical ones included. */
export const isCurrency = (code: string): boolean => known.has(code)

/** How many decimals a currency has by ISO 4217: 2 for the euro, 0 for the yen, 3 for the Kuwaiti dinar. */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

const arabic = /[\u0660-\u0669\u06f0-\u06f9]/gu
// Thousands apart by a comma, a blank or an apostrophe, or not at all; decimals after a point.
const shape = /^(\d{1,3}(?:[, \u00a0\u202f'’]\d{3})+|\d+)(?:\.(\d+))?$/u

/**
 * What was typed as an amount, in the smallest unit of the currency; null for anything that could be read in two ways, such as
 * "1.200,50", and for decimals that the currency does not have.
 */
export function readAmount(typed: string, currency: string): bigint | null {
  const latin = typed.trim().replace(arabic, (digit) => String(digit.charCodeAt(0) & 15)).replaceAll('٬', ',').replace('٫', '.')
  const [, whole, part = ''] = shape.exec(latin) ?? []
  const decimals = decimalsOf(currency)
  if (whole === undefined || part.replace(/0+$/, '').length > decimals) return null
  return BigInt(whole.replaceAll(/\D/g, '') + part.slice(0, decimals).padEnd(decimals, '0'))
}

/** An amount as plain digits with a point: "4200000.50". What readAmount reads back. */
export function decimalOf(minor: bigint, currency: string): `${number}` {
  const decimals = decimalsOf(currency)
  const digits = String(minor).padStart(decimals + 1, '0')
  const written = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return written as `${number}`
}
