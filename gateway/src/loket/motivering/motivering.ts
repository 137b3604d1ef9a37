import type { Argumenten, LoketDeel } from '../loket-deel.js'
import { isKenmerk } from './kenmerk.js'
import { MotiveringResolver } from './resolver.js'

/** Reading motivations back: open to every role under every purpose, for whose they are is looked up, not refused. */
export const motivering: LoketDeel = {
  resolvers: [MotiveringResolver],
  regels: {
    veldmotivering: {
      toegang: [{ doelen: 'ALLE', rollen: 'ALLE' }],
      kenmerken: ({ kenmerk }: Argumenten) => (isKenmerk(kenmerk) ? [kenmerk] : []),
    },
    veldmotiveringen: { toegang: [{ doelen: 'ALLE', rollen: 'ALLE' }] },
  },
}
