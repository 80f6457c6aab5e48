import { ApiType } from '../host-object';

/** What removing duplicates has done. */
export const removeDuplicatesResultType = new ApiType<{ readonly removed: number; readonly uniqueRemaining: number }>('RemoveDuplicatesResult', {
  scalars: { Removed: { get: (it) => it.removed }, UniqueRemaining: { get: (it) => it.uniqueRemaining } },
});
