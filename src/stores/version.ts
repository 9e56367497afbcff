/** Put in by the build from package.json. */
declare const __LAUREL_VERSION__: string

export const appVersion: string = __LAUREL_VERSION__
