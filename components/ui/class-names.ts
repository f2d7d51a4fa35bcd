/** Joins class names, leaving out what is off: `classNames('button', small && 'button-small')`. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
