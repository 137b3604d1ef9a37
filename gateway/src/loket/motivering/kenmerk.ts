import { z } from 'zod'

const kenmerk = z.uuid()

/** Whether a text can be a reference of a kept text; anything else is none, and stays out of the log. */
export const isKenmerk = (text: unknown): text is string => kenmerk.safeParse(text).success
