/**
 * How something stands, shown by shape, word and only then colour:
 * octagon, diamond, disc; hollow and dashed while it is not known, a clock while it is not due, a ring with a tick
 * where something is said that is neither good nor bad.
 */
export type State = 'poor' | 'fair' | 'good' | 'open' | 'waiting' | 'done'
