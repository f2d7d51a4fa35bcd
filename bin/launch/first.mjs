// The first part of every command. It runs under the machine's own Node (20 or newer) before anything is installed, so it may use
// nothing but Node's own modules and no syntax that Node 20 lacks.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(checkout, 'node_modules')
const stamp = join(modules, '.installed-from')
const hash = () => createHash('sha256').update(readFileSync(join(checkout, 'package-lock.json'))).digest('hex')

/** Whether what npm says it installed last is what the lock file wants: so a developer's own `npm install` counts too. */
function agreesWithLock() {
  try {
    const packages = (name) => JSON.parse(readFileSync(join(checkout, name), 'utf8')).packages
    const there = packages('node_modules/.package-lock.json')
    const wanted = Object.entries(packages('package-lock.json')).filter(([path]) => path !== '')
    return wanted.every(([path, one]) => (there[path] ? there[path].version === one.version : one.optional === true || one.peer === true))
  } catch {
    return false
  }
}

function installed() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash()) return true
  if (!agreesWithLock()) return false
  writeFileSync(stamp, hash())
  return true
}

// npm removes node_modules first; the Node 24 in there must not be the one that npm's own scripts look for.
function withoutOwnNode(path) {
  return path.split(delimiter).filter((folder) => !folder.startsWith(modules)).join(delimiter)
}

async function install() {
  // Both say "installed", and neither may survive an installation that is killed half-way.
  for (const said of [stamp, join(modules, '.package-lock.json')]) rmSync(said, { force: true })
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  console.log('Installing what package-lock.json lists (npm ci) …')
  const alive = setInterval(() => console.log(`  still installing, ${seconds()} s`), 10_000)
  const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: checkout,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: withoutOwnNode(process.env.PATH ?? ''), NODE_ENV: 'development' },
    shell: process.platform === 'win32',
  })
  const code = await new Promise((resolve) => child.on('exit', resolve).on('error', () => resolve(1)))
  clearInterval(alive)
  if (code !== 0) {
    console.error('npm ci did not succeed: its message stands above.')
    process.exit(1)
  }
  writeFileSync(stamp, hash())
  console.log(`Installed in ${seconds()} s.`)
}

/**
 * Installs what is missing, then goes on with `bin/launch/<name>.ts` under the project's own Node, and ends as it ends.
 * The connection to it (ipc) tells it when this process is killed.
 */
export async function goOn(name) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.version}.`)
    process.exit(1)
  }
  if (!installed()) await install()
  const node = join(modules, '.bin', 'node')
  const script = join(checkout, 'bin/launch', `${name}.ts`)
  const PATH = `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, PATH } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
