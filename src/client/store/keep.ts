/** Asks the browser to keep what is stored, even if the device is full. It may refuse. Plain http offers no such request. */
export function keepStorage(): void {
  const { storage } = navigator as Partial<Navigator>;
  void storage?.persist();
}
