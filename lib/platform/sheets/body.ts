/** The body of an answer out of what is written bit by bit: the next bit is asked for when the reader has taken the last. */
export function bodyOf(written: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const { value, done } = await written.next()
      if (done) stream.close()
      else stream.enqueue(value)
    },
    cancel: async () => void (await written.return(undefined)),
  })
}
