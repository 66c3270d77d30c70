import { base64url, fromBase64url, sha256 } from '#worker/domain/codes.ts'

type Cbor = number | string | Uint8Array | Map<Cbor, Cbor>

/** CBOR (RFC 8949) of what an authenticator says: whole numbers, texts, bytes and maps. */
function cbor(value: Cbor): number[] {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value)
    return [...head(3, bytes.length), ...bytes]
  }
  if (value instanceof Uint8Array) return [...head(2, value.length), ...value]
  return [...head(5, value.size), ...[...value].flatMap(([key, member]) => [...cbor(key), ...cbor(member)])]
}

function head(major: number, size: number): number[] {
  const top = major << 5
  return size < 24 ? [top | size] : size < 256 ? [top | 24, size] : [top | 25, size >> 8, size & 255]
}

/** ECDSA signatures leave WebCrypto as two numbers side by side; WebAuthn wants them in DER. */
function der(raw: Uint8Array): Uint8Array {
  const number = (bytes: Uint8Array) => {
    let from = 0
    while (from < bytes.length - 1 && bytes[from] === 0) from += 1
    const rest = [...bytes.slice(from)]
    const plain = (rest[0] ?? 0) > 127 ? [0, ...rest] : rest
    return [2, plain.length, ...plain]
  }
  const both = [...number(raw.slice(0, 32)), ...number(raw.slice(32))]
  return Uint8Array.from([0x30, both.length, ...both])
}

/** A passkey in software: ES256, no attestation, user verified, a counter that grows. */
export async function authenticator(origin: string) {
  const { privateKey, publicKey } = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])) as CryptoKeyPair
  const jwk = (await crypto.subtle.exportKey('jwk', publicKey)) as JsonWebKey
  const id = crypto.getRandomValues(new Uint8Array(16))
  const cose = new Map<Cbor, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, fromBase64url(jwk.x ?? '') ?? new Uint8Array()],
    [-3, fromBase64url(jwk.y ?? '') ?? new Uint8Array()],
  ])
  const state = { counter: 0 }
  const rpHash = await sha256(new URL(origin).hostname)
  const counted = () => [state.counter >>> 24, (state.counter >> 16) & 255, (state.counter >> 8) & 255, state.counter & 255]
  const clientData = (type: string, challenge: string, from: string) =>
    new TextEncoder().encode(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
  const credential = { id: base64url(id), rawId: base64url(id), type: 'public-key' as const, clientExtensionResults: {} }

  return {
    state,
    /** The answer to creation options. */
    create(options: { challenge: string }, from = origin) {
      const authData = Uint8Array.from([...rpHash, 0x45, ...counted(), ...new Uint8Array(16), 0, id.length, ...id, ...cbor(cose)])
      const attestation = Uint8Array.from(
        cbor(
          new Map<Cbor, Cbor>([
            ['fmt', 'none'],
            ['attStmt', new Map()],
            ['authData', authData],
          ]),
        ),
      )
      return {
        ...credential,
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', options.challenge, from)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      }
    },
    /** The answer to request options. */
    async get(options: { challenge: string }, from = origin) {
      state.counter += 1
      const authenticatorData = Uint8Array.from([...rpHash, 0x05, ...counted()])
      const client = clientData('webauthn.get', options.challenge, from)
      const signed = Uint8Array.from([...authenticatorData, ...(await sha256(client))])
      const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, signed))
      return {
        ...credential,
        response: { clientDataJSON: base64url(client), authenticatorData: base64url(authenticatorData), signature: base64url(der(raw)) },
      }
    },
  }
}
