/** Ten codes in two columns, to be printed or copied. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <ol className="num my-3 grid max-w-72 grid-cols-2 gap-x-6 gap-y-1" translate="no">
      {codes.map((code) => (
        <li key={code}>
          <span className="code font-mono">{code}</span>
        </li>
      ))}
    </ol>
  )
}
