import * as z from 'zod/mini'

/** Bytes as unpadded base64url. */
const Base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(20_000))

const Descriptor = z.object({
  id: Base64Url,
  type: z.literal('public-key'),
  transports: z.exactOptional(z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))),
})
const Verification = z.enum(['required', 'preferred', 'discouraged'])

/** What the browser is asked to make a passkey with: WebAuthn Level 3, PublicKeyCredentialCreationOptionsJSON. */
export const CreationOptions = z.object({
  challenge: Base64Url,
  rp: z.object({ id: z.exactOptional(z.string()), name: z.string() }),
  user: z.object({ id: Base64Url, name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal('public-key') })),
  timeout: z.exactOptional(z.int()),
  excludeCredentials: z.exactOptional(z.array(Descriptor)),
  authenticatorSelection: z.exactOptional(
    z.object({
      residentKey: z.exactOptional(Verification),
      requireResidentKey: z.exactOptional(z.boolean()),
      userVerification: z.exactOptional(Verification),
    }),
  ),
  attestation: z.exactOptional(z.enum(['none', 'direct', 'enterprise', 'indirect'])),
})
export type CreationOptions = z.infer<typeof CreationOptions>

/** What the browser is asked to sign in with: WebAuthn Level 3, PublicKeyCredentialRequestOptionsJSON. No passkeys are listed: the authenticator offers its own. */
export const RequestOptions = z.object({
  challenge: Base64Url,
  timeout: z.exactOptional(z.int()),
  rpId: z.exactOptional(z.string()),
  allowCredentials: z.exactOptional(z.array(Descriptor)),
  userVerification: z.exactOptional(Verification),
})
export type RequestOptions = z.infer<typeof RequestOptions>

const credential = {
  id: Base64Url,
  rawId: Base64Url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.exactOptional(z.enum(['platform', 'cross-platform'])),
  clientExtensionResults: z.looseObject({}),
}

/** The browser's answer to creation options (RegistrationResponseJSON). */
export const Registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    authenticatorData: z.exactOptional(Base64Url),
    transports: z.exactOptional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(10))),
    publicKeyAlgorithm: z.exactOptional(z.int()),
    publicKey: z.exactOptional(Base64Url),
  }),
})
export type Registration = z.infer<typeof Registration>

/** The browser's answer to request options (AuthenticationResponseJSON). */
export const Authentication = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: z.exactOptional(Base64Url),
  }),
})
export type Authentication = z.infer<typeof Authentication>
