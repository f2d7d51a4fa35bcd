import 'server-only'
import MarkdownIt from 'markdown-it'
import sanitize from 'sanitize-html'

// CommonMark without HTML, and without images: one from elsewhere would tell its server who reads here, and when. Nesting is
// bounded, because every level is a call.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true, maxNesting: 20 }).disable(['image', 'html_block', 'html_inline', 'lheading'])

const tags = ['p', 'br', 'strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'hr', 'h3', 'h4', 'table', 'thead', 'tbody', 'tr', 'th', 'td']
// The page has its own h1 and h2: what people head with stands below them.
const headings = Object.fromEntries(['h1', 'h2'].map((tag) => [tag, 'h3']).concat(['h5', 'h6'].map((tag) => [tag, 'h4'])))

// A part of an address would lead from whichever page happens to show the text.
const whole = /^(https?|mailto):/i

/**
 * What people wrote (CommonMark 0.31) as HTML that holds nothing but the tags above: rendered without HTML of theirs, then
 * cleaned once more by another library, so that a hole in one is not a hole in the page.
 */
export function rendered(text: string): string {
  return sanitize(markdown.render(text), {
    allowedTags: tags,
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    transformTags: { ...headings, a: (tagName, { href }) => ({ tagName, attribs: { ...(href && whole.test(href) && { href }), rel: 'nofollow noreferrer' } }) },
  })
}

/** The words of a text without its marks, at most this many characters: for one line of a list. */
export function excerpt(text: string, most = 160): string {
  const words = sanitize(markdown.render(text.slice(0, most * 4)), { allowedTags: [], allowedAttributes: {} }).replace(/\s+/g, ' ').trim()
  return [...words].slice(0, most).join('')
}

/** A text as a quotation of it, each line marked; quotations within it are left out, so that nothing is quoted twice. */
export function quoted(text: string): string {
  const own = text.split('\n').filter((line) => !/^ {0,3}>/.test(line)).join('\n').trim()
  return `${own.slice(0, 2000).split('\n').map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`
}
