/**
 * What the foot of every page says of accessibility, as the decree of 24 July 2019 asks: « totalement », « partiellement » or
 * « non conforme ». Without an audit of all the criteria by a person it is the last, whatever the tools find.
 */
export const ACCESSIBILITY_STATE = 'non conforme';
