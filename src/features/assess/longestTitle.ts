/** Characters that the title of a paper takes on screen; a file may hold more (1000). */
export const longestTitle = 500
