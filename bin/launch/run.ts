import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from '../database/place.ts'
import { interruption } from './interruption.ts'
import { Refusal } from './refusal.ts'

/** The Node of the project, whatever started this process. */
export const node = join(checkout, 'node_modules/.bin/node')

/** A program of an installed package, for `node` to run. */
export const script = (path: string) => join(checkout, 'node_modules', path)

/** Runs a program to its end and returns what it said; nothing is shown unless it fails. */
export function run(what: string, args: string[], extra: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd: checkout, env: { ...process.env, ...extra }, stdio: ['ignore', 'pipe', 'pipe'], signal: interruption })
    let said = ''
    const hear = (text: Buffer) => void (said += text)
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(said) : reject(new Refusal(`${said.trim()}\n${what} failed; its message stands above.`))))
  })
}

/** Runs a program to its end in plain sight; returns whether it succeeded. */
export function show(args: string[], extra: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: checkout, env: { ...process.env, ...extra }, stdio: ['ignore', 'inherit', 'inherit'], signal: interruption })
    child.on('error', () => resolve(false)).on('exit', (code) => resolve(code === 0))
  })
}

/** A TypeScript program of the project that uses the server's modules. */
export const tsx = (file: string) => ['--conditions=react-server', '--import', 'tsx', join(checkout, file)]
