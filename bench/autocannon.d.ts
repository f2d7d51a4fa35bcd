// autocannon brings no types; this is what the bench uses of it (its README, "API").
declare module 'autocannon' {
  type Options = { url: string; connections: number; amount: number; headers: Record<string, string>; timeout: number }
  type Run = {
    on(event: 'response', hear: (client: unknown, status: number, bytes: number, ms: number) => void): void
    on(event: 'reqError', hear: (error: Error) => void): void
    stop(): void
  }
  export default function autocannon(options: Options, done: (error: Error | null) => void): Run
}
