import type { Agent } from 'node:http'
import { type Answer, ask, type Question } from './ask.ts'

/** A form as a browser without script holds it: where it goes, and everything in it as it was drawn, the unseen too. */
export type Form = { url: string; fields: [string, string][] }

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found && unescaped(found[1] ?? '')
}

/** Reads the first form of a page that has a field called `holds`. */
export function formIn(page: string, url: string, holds: string): Form {
  const form = page.split('<form').slice(1).map((part) => part.split('</form')[0] ?? '').find((part) => part.includes(`name="${holds}"`))
  if (form === undefined) throw new Error(`${url} shows no form with "${holds}"`)
  return { url, fields: [...form.matchAll(/<(input|textarea|select)\b[^>]*>(?:[\s\S]*?<\/\1>)?/g)].flatMap(([text, kind]) => field(text, kind ?? '')) }
}

/** What one field sends: nothing where it is a button, or a choice that is not made. */
function field(text: string, kind: string): [string, string][] {
  const tag = /^<[^>]*>/.exec(text)?.[0] ?? ''
  const name = attribute(tag, 'name')
  if (!name || attribute(tag, 'disabled') !== null) return []
  if (kind === 'textarea') return [[name, unescaped(text.slice(tag.length, -'</textarea>'.length))]]
  if (kind === 'select') {
    const options = text.match(/<option[^>]*>/g) ?? []
    const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0]
    return chosen ? [[name, attribute(chosen, 'value') ?? '']] : []
  }
  const type = attribute(tag, 'type') ?? 'text'
  if (['submit', 'button', 'image', 'file', 'reset'].includes(type)) return []
  if (['checkbox', 'radio'].includes(type) && attribute(tag, 'checked') === null) return []
  return [[name, attribute(tag, 'value') ?? '']]
}

/** Posts a form, whole, with some fields typed over. */
export async function post(agent: Agent, { url, fields }: Form, typed: Record<string, string>, headers: Question['headers'] = {}): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of fields) if (!(name in typed)) form.append(name, value)
  for (const [name, value] of Object.entries(typed)) form.append(name, value)
  const whole = new Response(form)
  const body = new Uint8Array(await whole.arrayBuffer())
  return ask(agent, url, { method: 'POST', headers: { 'content-type': whole.headers.get('content-type') ?? '', origin: new URL(url).origin, 'accept-language': 'en', ...headers }, body })
}
