const RUST_MS = 50
const OPNIEUW_MS = 1000
/** After this the gateways hold no fact from before any more (30 seconds): announcing it would change nothing. */
const MEEST = 30

/** A flood of changes as few announcements: at once for the first, then one for all that came meanwhile. */
export interface Samenvoeger {
  wijziging(): void
  stop(): void
}

/**
 * @param meld announces; when it fails it is tried again each second, for as long as it matters
 */
export function samenvoegen(meld: () => Promise<void>, onFout: (error: Error) => void): Samenvoeger {
  let bezig = false
  let nogEens = false
  let pogingen = 0
  let wacht: NodeJS.Timeout | undefined

  const start = () => {
    bezig = true
    nogEens = false
    meld().then(
      () => {
        pogingen = 0
        wacht = setTimeout(klaar, RUST_MS).unref()
      },
      (error: Error) => {
        onFout(error)
        pogingen += 1
        nogEens = pogingen < MEEST
        if (!nogEens) pogingen = 0
        wacht = setTimeout(klaar, OPNIEUW_MS).unref()
      },
    )
  }
  const klaar = () => {
    bezig = false
    if (nogEens) start()
  }
  return {
    wijziging() {
      if (bezig) nogEens = true
      else start()
    },
    stop: () => clearTimeout(wacht),
  }
}
