import type { InjectionKey } from 'vue'

/** Provided by `WallFrame`: what stands in it fills the wall and leaves out what only a reader at a desk needs. */
export const onWall: InjectionKey<boolean> = Symbol('on the wall')
