//! What a node of the search has decided, and what follows from it.

use super::{Design, ix};

/// What is decided about a switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing.
    Free,
    /// It is open.
    Open,
    /// It is closed.
    Closed,
}

/// A branching: one of two restrictions that exclude each other and cover everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// The switch is open.
    Open(u32),
    /// The switch is closed.
    Close(u32),
    /// The arc carries at least so much.
    AtLeast(u32, i64),
    /// The arc carries at most so much.
    AtMost(u32, i64),
}

/// No solution keeps the restriction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Contradiction;

/// States of switches and bounds of arcs.
#[derive(Clone, Debug)]
pub(super) struct Restriction {
    pub states: Vec<State>,
    /// Least flow by arc; above 0 only on arcs of switches.
    pub least: Vec<i64>,
    /// Greatest flow by arc.
    pub most: Vec<i64>,
}

impl Restriction {
    /// Nothing decided.
    pub(super) fn new(design: &Design) -> Self {
        let most: Vec<i64> = design.flow().arcs().iter().map(|arc| arc.capacity).collect();
        Self {
            states: vec![State::Free; design.switches().len()],
            least: vec![0; most.len()],
            most,
        }
    }

    pub(super) fn state(&self, switch: u32) -> State {
        self.states[ix(switch)]
    }

    /// Takes a decision; its consequences come with [`propagate`](Self::propagate).
    pub(super) fn decide(
        &mut self,
        design: &Design,
        decision: Decision,
    ) -> Result<(), Contradiction> {
        match decision {
            Decision::Open(switch) => self.set(switch, State::Open),
            Decision::Close(switch) => self.set(switch, State::Closed),
            Decision::AtLeast(arc, least) => {
                if self.most[ix(arc)] < least {
                    return Err(Contradiction);
                }
                self.least[ix(arc)] = self.least[ix(arc)].max(least);
                match design.owner(ix(arc)).filter(|_| least > 0) {
                    Some(switch) => self.set(switch, State::Open),
                    None => Ok(()),
                }
            }
            Decision::AtMost(arc, most) => {
                if most < self.least[ix(arc)] {
                    return Err(Contradiction);
                }
                self.most[ix(arc)] = self.most[ix(arc)].min(most);
                Ok(())
            }
        }
    }

    fn set(&mut self, switch: u32, state: State) -> Result<(), Contradiction> {
        let place = &mut self.states[ix(switch)];
        if *place == State::Free {
            *place = state;
        }
        if *place == state { Ok(()) } else { Err(Contradiction) }
    }

    /// Draws every consequence until nothing changes: each pass decides a switch, so it ends.
    pub(super) fn propagate(&mut self, design: &Design) -> Result<(), Contradiction> {
        loop {
            let undecided = self.n_free();
            self.parents(design)?;
            self.minimums(design)?;
            self.groups(design)?;
            self.requirements(design)?;
            if self.n_free() == undecided {
                break;
            }
        }
        for (switch, state) in design.switches().iter().zip(&self.states) {
            match state {
                State::Free => {}
                State::Closed => {
                    for arc in &switch.arcs {
                        self.most[ix(*arc)] = 0;
                        if self.least[ix(*arc)] > 0 {
                            return Err(Contradiction);
                        }
                    }
                }
                // What the other arcs cannot carry, an arc must.
                State::Open if switch.minimum > 0 => {
                    let most: i64 = switch.arcs.iter().map(|arc| self.most[ix(*arc)]).sum();
                    for arc in &switch.arcs {
                        let left = switch.minimum - (most - self.most[ix(*arc)]);
                        self.least[ix(*arc)] = self.least[ix(*arc)].max(left);
                    }
                }
                State::Open => {}
            }
        }
        self.funnels(design)
    }

    /// What enters a funnel is at most what its open arcs carry, and the free ones that the
    /// group still admits.
    fn funnels(&mut self, design: &Design) -> Result<(), Contradiction> {
        for funnel in design.funnels() {
            let (mut sum, mut open, mut free) = (0_i64, 0_u32, Vec::new());
            for arc in &funnel.out {
                let most = self.most[ix(*arc)];
                let switch = design.owner(ix(*arc)).expect("a funnel's arcs hang on switches");
                let counts = design.switches()[ix(switch)].group == Some(funnel.group);
                if counts && self.state(switch) == State::Free {
                    free.push(most);
                } else {
                    sum += most;
                }
            }
            for member in design.members(ix(funnel.group)) {
                open += u32::from(self.state(*member) == State::Open);
            }
            free.sort_unstable_by(|a, b| b.cmp(a));
            let left = design.limits()[ix(funnel.group)].saturating_sub(open);
            sum += free.iter().take(ix(left)).sum::<i64>();
            let most = &mut self.most[ix(funnel.arc)];
            *most = (*most).min(sum);
            if *most < self.least[ix(funnel.arc)] {
                return Err(Contradiction);
            }
        }
        Ok(())
    }

    pub(super) fn n_free(&self) -> usize {
        self.states.iter().filter(|state| **state == State::Free).count()
    }

    fn parents(&mut self, design: &Design) -> Result<(), Contradiction> {
        for (at, switch) in (0_u32..).zip(design.switches()) {
            for above in [switch.parent, design.fed_by(at)].into_iter().flatten() {
                if self.state(above) == State::Closed {
                    self.set(at, State::Closed)?;
                } else if self.state(at) == State::Open {
                    self.set(above, State::Open)?;
                }
            }
        }
        Ok(())
    }

    fn minimums(&mut self, design: &Design) -> Result<(), Contradiction> {
        for (at, switch) in (0_u32..).zip(design.switches()) {
            if switch.minimum > 0 && self.state(at) != State::Closed {
                let most: i64 = switch.arcs.iter().map(|arc| self.most[ix(*arc)]).sum();
                if most < switch.minimum {
                    self.set(at, State::Closed)?;
                }
            }
        }
        Ok(())
    }

    fn groups(&mut self, design: &Design) -> Result<(), Contradiction> {
        for (group, limit) in design.limits().iter().enumerate() {
            let members = design.members(group);
            let open = members.iter().filter(|at| self.state(**at) == State::Open).count();
            let limit = ix(*limit);
            if open > limit {
                return Err(Contradiction);
            }
            if open == limit {
                for member in members {
                    let state = &mut self.states[ix(*member)];
                    if *state == State::Free {
                        *state = State::Closed;
                    }
                }
            }
        }
        Ok(())
    }

    fn requirements(&mut self, design: &Design) -> Result<(), Contradiction> {
        for entry in design.requirements() {
            let mut company = entry.any_of.iter().filter(|at| self.state(**at) != State::Closed);
            let (first, second) = (company.next().copied(), company.next());
            match (first, second) {
                (None, _) => self.set(entry.switch, State::Closed)?,
                (Some(only), None) if self.state(entry.switch) == State::Open => {
                    self.set(only, State::Open)?;
                }
                _ => {}
            }
        }
        Ok(())
    }
}
