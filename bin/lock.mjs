// "npm run lock": after a package was added, names the optional packages of other platforms in package-lock.json again.
// A registry mirror that does not hold them makes npm leave them out, and then "npm ci" refuses the file as incomplete.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = { arm64: 'arm64', x64: 'x64', ia32: 'ia32', ppc64: 'ppc64', s390x: 's390x', riscv64: 'riscv64', loong64: 'loong64', wasm32: 'wasm32', arm: 'arm' }

/** Whether a package is found from `path`, as Node looks for it: beside it, then upwards. */
function isListed(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (!at) return false
  }
}

function entry(name, range, dev) {
  const words = name.split('/').at(-1).split('-')
  const os = systems.filter((system) => words.includes(system))
  const cpu = Object.keys(processors).filter((processor) => words.includes(processor))
  const kind = { ...(cpu.length > 0 && { cpu }), ...(dev && { dev }), optional: true, ...(os.length > 0 && { os }) }
  return { version: range.replace(/^[\^~]/, ''), ...kind }
}

const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies).flatMap(([name, range]) => (isListed(path, name) ? [] : [[`node_modules/${name}`, entry(name, range, dev)]])),
)
const [root, ...rest] = Object.entries(lock.packages)
const byName = ([a], [b]) => a.localeCompare(b, 'en')
lock.packages = Object.fromEntries([root, ...[...new Map([...rest, ...missing])].sort(byName)])
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(missing.length === 0 ? 'package-lock.json is complete.' : `package-lock.json: ${missing.length} packages of other platforms named again.`)
