/**
 * Names for statements, by which the server keeps them prepared: a page asks the same few hundred again and again, and to parse and
 * plan one under its policies takes longer than to answer it. A text gets a name when it comes the second time, so that what is
 * asked once leaves nothing behind, and only so many do, because each connection keeps a plan of each.
 * @param most how many texts are named at most
 * @returns the name of a statement, or '' for one that is not kept
 */
export function statementNames(most: number): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  let once = new Set<string>()
  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined || names.size >= most) return name ?? ''
    if (!once.has(sql)) {
      // What was asked once and long ago is forgotten; it would have come again by now.
      if (once.size >= most * 4) once = new Set()
      once.add(sql)
      return ''
    }
    once.delete(sql)
    const given = `q${names.size}`
    names.set(sql, given)
    return given
  }
}
