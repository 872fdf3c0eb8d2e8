package ui

// start puts an action in a slot and goes back to the board. Why it cannot be done becomes a notice, and the scene that asked stays.
func (b *Board) start(a *App, lever string) Move {
	for _, c := range append(b.m.Session.Hand(b.m.seat), b.m.Session.Drawer(b.m.seat)...) {
		switch {
		case c.Lever.Key != lever:
		case c.Chosen:
			return To(b)
		case c.Reason != nil:
			a.Notice = a.Words.Refusal(c.Reason)
			return Stay
		default:
			err := b.m.Session.Choose(c.Choice())
			if b.tell(a, err); err != nil {
				return Stay
			}
			return To(b)
		}
	}
	a.Notice = a.Words.Say("atelier.no-card")
	return Stay
}
