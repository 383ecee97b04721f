/**
 * How the study looks on its analysis: `reflexive` holds that themes are made by those who read, so that agreement between coders and
 * saturation mean little (Braun and Clarke 2024); `codebook` codes by agreed definitions; `mixed` does some of both.
 */
export type Stance = 'reflexive' | 'codebook' | 'mixed'

/** What a stance may keep out of sight. */
export type StanceThing = 'agreement' | 'saturation'

const hidden: Readonly<Record<Stance, readonly StanceThing[]>> = {
  reflexive: ['agreement', 'saturation'],
  codebook: [],
  mixed: [],
}

/** Whether something is shown unasked. What is not can be asked for nonetheless: a stance hides and never forbids. */
export const isShownUnder = (stance: Stance, thing: StanceThing): boolean => !hidden[stance].includes(thing)
