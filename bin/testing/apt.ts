import { spawn, spawnSync } from 'node:child_process'
import { interruption } from '../launch/interruption.ts'

const succeeds = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0

// Not waited for on the spot, so that the step can show that it is alive.
function goesWell(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: 'ignore', signal: interruption })
    child.on('error', () => resolve(false)).on('exit', (code) => resolve(code === 0))
  })
}

/** Installs packages of Debian, where this machine has apt-get and one may; whether that went well. */
export async function throughApt(...packages: string[]): Promise<boolean> {
  const root = process.getuid?.() === 0
  if (!succeeds('apt-get', '--version') || !(root || succeeds('sudo', '-n', 'true'))) return false
  const apt = (words: string) => goesWell(`${root ? '' : 'sudo '}env DEBIAN_FRONTEND=noninteractive apt-get ${words}`)
  // A list that cannot be renewed may still know the packages.
  await apt('update -qq')
  return apt(`install -y -qq ${packages.join(' ')}`)
}
