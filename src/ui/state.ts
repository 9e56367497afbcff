/**
 * How something stands, shown by shape, word and only then colour:
 * octagon, diamond, disc; hollow and dashed while it is not known, a clock while it is not due.
 */
export type State = 'poor' | 'fair' | 'good' | 'open' | 'waiting'
