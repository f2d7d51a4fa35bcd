// An e-mail address or telephone number as one presses it: left to right in every language.
import { shownTelephone } from '@/lib/features/directory/telephone'

export function ReachLink({ kind, value }: { kind: string; value: string }) {
  const email = kind === 'EMAIL'
  return (
    <a className="code" href={email ? `mailto:${value}` : `tel:${value}`} translate="no">
      {email ? <Email value={value} /> : shownTelephone(value)}
    </a>
  )
}

/** A long address breaks before its domain, if it must. */
function Email({ value }: { value: string }) {
  const domain = value.lastIndexOf('@')
  return (
    <>
      {value.slice(0, domain)}
      <wbr />
      {value.slice(domain)}
    </>
  )
}
