/** What a customer is of whom nothing but number and name is known. */
import type { CustomerRecord } from "@order-portal/contract";

export const blankCustomer: Omit<CustomerRecord, "number" | "name"> = {
  email: null,
  phone: null,
  priceGroup: null,
  taxExempt: false,
  blocked: false,
  paymentTerms: null,
  shippingTerms: null,
  carrierService: null,
  catalogue: { all: true, categories: [], skus: [] },
  settings: { orderTemplate: null, checkoutMode: null, stockDisplay: null, freight: null },
  addresses: [],
  contacts: [],
};
