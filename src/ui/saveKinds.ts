/** What a view can be saved as. */
export type SaveKind = 'picture' | 'drawing' | 'csv' | 'xlsx'
