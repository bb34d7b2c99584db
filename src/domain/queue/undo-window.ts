/** How long a desk may take back its last gesture: long enough for a slip of the finger, too short for a change of mind. */
export const undoWithinSeconds = 60
