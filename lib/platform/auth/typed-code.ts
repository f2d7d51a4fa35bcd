/** Digits of Arabic keyboards, and full-width ones, as 0 to 9. */
export function latinDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** Six digits as an app shows them, with or without its gap. */
export const plainDigits = (typed: string): string => latinDigits(typed).replace(/[\s-]/g, '')

/** A recovery code as it is compared, however it was typed: Crockford's base32 reads O as 0, I and L as 1. */
export const plainCode = (typed: string): string => plainDigits(typed).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
