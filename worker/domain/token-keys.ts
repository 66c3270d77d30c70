import { type TokenKeys, tokenKeys } from '#shared/privacy/token.ts'
import { base64url } from './codes.ts'

/** The key pair tokens are made with, and its public half as the policy names it. */
export interface IssuerKeys extends TokenKeys {
  name: string
}

const known = new Map<string, IssuerKeys>()

/** The key pair of a seed. Kept by the seed, since deriving costs a multiplication and every card needs it; a library has one. */
export function issuerKeys(seed: Uint8Array): IssuerKeys {
  const label = base64url(seed)
  const found = known.get(label)
  if (found !== undefined) return found
  const keys = tokenKeys(seed)
  const made = { ...keys, name: base64url(keys.publicKey) }
  known.clear()
  known.set(label, made)
  return made
}
