/** Runs once when a web process starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { notePeers } = await import('./lib/platform/auth/peer-address')
  notePeers()
  const { noteAnswers } = await import('./lib/platform/answer/status')
  noteAnswers()
}
