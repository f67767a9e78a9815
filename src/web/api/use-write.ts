import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { writeApi } from './write.ts';

/** A write through one API route; when it is done, all that is shown is asked for anew. */
export function useWrite<B, T>(path: string): UseMutationResult<T, Error, B> {
  const queries = useQueryClient();
  return useMutation<T, Error, B>({
    mutationFn: (body) => writeApi<T>(path, body),
    onSuccess: () => queries.invalidateQueries(),
  });
}
