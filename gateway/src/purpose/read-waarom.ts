import { ClientError } from '../errors/client-error.js'

/**
 * Reads `extensions.doelbinding.waarom`: whether the requester asks why each field was given, masked or refused. The
 * shape of `doelbinding` itself is checked with the motivations.
 * @throws ClientError MOTIVERING_ONGELDIG when it is neither true nor false
 */
export function readWaarom(extensions: Readonly<Record<string, unknown>> | undefined): boolean {
  const doelbinding = extensions?.doelbinding
  if (typeof doelbinding !== 'object' || doelbinding === null || !Object.hasOwn(doelbinding, 'waarom')) return false
  const { waarom } = doelbinding as { readonly waarom: unknown }
  if (typeof waarom === 'boolean') return waarom
  throw new ClientError('MOTIVERING_ONGELDIG', {
    detail: 'dit is niet true of false',
    place: 'extensions.doelbinding.waarom',
  })
}
