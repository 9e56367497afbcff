/** Which side of a median a figure is on, by its distance and the direction in which figures become better. */
export function standing(distance: number, direction: 'rising' | 'falling'): 'better' | 'equal' | 'worse' {
  if (distance === 0) return 'equal'
  return distance > 0 === (direction === 'rising') ? 'better' : 'worse'
}
