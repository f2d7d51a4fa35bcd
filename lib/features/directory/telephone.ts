import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** Why a typed number cannot be kept, as message keys. */
export type TelephoneFault = 'contact.reach.wrongNumber' | 'contact.reach.extension'

/**
 * A telephone number as it is kept: E.164 ("+962655501420"), checked against the numbering plan of its country.
 * @param typed in any usual form, in the digits of any script
 * @param country ISO 3166 alpha-2, for numbers typed without a country code
 */
export function readTelephone(typed: string, country: string | null): { number: string } | { fault: TelephoneFault } {
  const region = country && isSupportedCountry(country) ? country : undefined
  const parsed = parsePhoneNumberFromString(typed, { ...(region && { defaultCountry: region }), extract: false })
  if (!parsed?.isValid()) return { fault: 'contact.reach.wrongNumber' }
  // E.164 has no place for an extension: dropping it in silence would leave the caller at a switchboard.
  if (parsed.ext) return { fault: 'contact.reach.extension' }
  return { number: parsed.number }
}

/** A kept number as people read it: "+962 6 555 0142" (ITU-T E.123, international notation). */
export const shownTelephone = (number: string): string => parsePhoneNumberFromString(number)?.formatInternational() ?? number
