/** Something that stops a command, said in one sentence to the person who gave it; no stack is shown. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
