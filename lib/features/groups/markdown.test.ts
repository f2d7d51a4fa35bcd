import fc from 'fast-check'
import { expect, test } from 'vitest'
import { body, deepestQuote, longestPost, quoteDepth } from './input.ts'
import { excerpt, quoted, rendered } from './markdown.ts'

test('what people mean stands there', () => {
  expect(rendered('**Now** [here](https://example.org/a)\n\n- one\n- two\n\n> said')).toBe(
    '<p><strong>Now</strong> <a href="https://example.org/a" rel="nofollow noreferrer">here</a></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<blockquote>\n<p>said</p>\n</blockquote>\n',
  )
  expect(rendered('# Top\n\n##### Deep')).toBe('<h3>Top</h3>\n<h4>Deep</h4>\n')
})

test('a part of an address leads nowhere', () => {
  for (const part of ['*', '/sign-in', 'x', '#main', '?q=1']) expect(rendered(`[here](${part})`)).toBe('<p><a rel="nofollow noreferrer">here</a></p>\n')
})

test.each([
  '<script>alert(1)</script>',
  '<style>body{display:none}</style>',
  '<img src=https://evil.example/x.png onerror=alert(1)>',
  '![x](https://evil.example/x.png)',
  '![x][y]\n\n[y]: https://evil.example/x.png',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:a)',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src=https://evil.example></iframe>',
  '<svg onload=alert(1)>',
  '[x](//evil.example)',
  '`<b onmouseover=alert(1)>`',
])('nothing runs and nothing is fetched: %s', (text) => {
  const tags = rendered(text).match(/<[^>]*>/g)?.join('') ?? ''
  expect(tags).not.toMatch(/<(script|style|img|iframe|svg|link|b )|href="(?!https?:|mailto:)|src=/i)
})

test('whatever is typed, no tag and no attribute comes out that is not known, and nothing takes long', () => {
  const piece = fc.constantFrom('*', '_', '`', '[', ']', '(', ')', '<', '>', '!', '\\', '&', '"', "'", '\n', ' ', '#', '-', '|', 'a', 'script', 'javascript:', 'onerror=', 'https://x', '&#106;')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }).map((parts) => parts.join('')), (text) => {
      expect(rendered(text)).toMatch(/^(?:[^<]|<\/?(?:p|br|strong|em|s|a|ul|ol|li|blockquote|code|pre|hr|h3|h4|table|thead|tbody|tr|th|td)(?: (?:href="(?:https?:|mailto:)[^"<>]*"|rel="nofollow noreferrer"|start="\d+"))* ?\/?>)*$/)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['asterisks', '*'.repeat(longestPost)],
  ['asterisks and letters', '*a'.repeat(longestPost / 2)],
  ['underscores', '_a_'.repeat(6000)],
  ['brackets', '['.repeat(longestPost)],
  ['links within links', '[a]('.repeat(longestPost / 4)],
  ['backticks', '`a'.repeat(longestPost / 2)],
  ['lists in lists', '- '.repeat(longestPost / 2)],
  ['quotes', '>'.repeat(longestPost)],
  ['tables', '|a'.repeat(longestPost / 2)],
  ['entities', '&amp'.repeat(longestPost / 4)],
  ['tags', '<a '.repeat(6000)],
])('the longest post of %s is rendered in a moment', (_what, text) => {
  const begun = performance.now()
  rendered(text)
  expect(performance.now() - begun).toBeLessThan(1000)
})

test('a megabyte and a hundred levels of quotes are answered with a sentence', () => {
  const says = (text: string) => body.safeParse(text).error?.issues[0]?.message
  expect(says('*'.repeat(1_000_000))).toBe('problem.long')
  expect(says(`${'>'.repeat(100)} deep`)).toBe('topic.body.deep')
  expect(says(`${'> '.repeat(100)} deep`)).toBe('topic.body.deep')
  expect(says('\u200b \n')).toBe('topic.body.none')
  expect(says(`${'> '.repeat(deepestQuote)} deep`)).toBeUndefined()
  expect(quoteDepth('a > b\n> c\n> > d')).toBe(2)
})

test('a quotation quotes the words of its author alone', () => {
  expect(quoted('> older\n\nmine\nand more')).toBe('> mine\n> and more\n\n')
  expect(excerpt('**Bold** and [a link](https://example.org)\n\n- one', 20)).toBe('Bold and a link one')
})
