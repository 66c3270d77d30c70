/** Most bytes of JSON (UTF-8) that leave a page in one message. */
export const MESSAGE_BYTES = 16_384

/** True when a message is small enough to send, and to be taken. */
export function fits(message: unknown): boolean {
  return new TextEncoder().encode(JSON.stringify(message)).length <= MESSAGE_BYTES
}
