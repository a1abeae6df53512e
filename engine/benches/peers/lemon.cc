// LEMON's NetworkSimplex on a DIMACS file: status, objective, least seconds of RUNS, no
// number of pivots, peak memory in kB.
// Seconds are those of run() alone; copying the graph into the solver is not counted.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <lemon/dimacs.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <string>

// The most memory that this process has had so far, as Linux tells it.
static std::string peakKb() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;)
    if (word == "VmHWM:" && status >> word) return word;
  return "-";
}

int main(int argc, char **argv) {
  if (argc < 2) { std::cerr << "usage: lemon FILE.min [RUNS]\n"; return 2; }
  using namespace lemon;
  typedef SmartDigraph Graph;
  Graph graph;
  Graph::ArcMap<long long> lower(graph), upper(graph), cost(graph);
  Graph::NodeMap<long long> supply(graph);
  std::ifstream file(argv[1]);
  DimacsDescriptor descriptor = dimacsType(file);
  readDimacsMin(file, graph, lower, upper, cost, supply, 0LL, descriptor);
  int runs = argc > 2 ? std::atoi(argv[2]) : 1;
  double least = 1e300;
  long long objective = 0;
  bool optimal = false;
  for (int run = 0; run < runs; ++run) {
    NetworkSimplex<Graph, long long, long long> simplex(graph);
    simplex.lowerMap(lower).upperMap(upper).costMap(cost).supplyMap(supply);
    auto start = std::chrono::steady_clock::now();
    optimal = simplex.run() == NetworkSimplex<Graph, long long, long long>::OPTIMAL;
    std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    if (seconds.count() < least) least = seconds.count();
    if (optimal) objective = simplex.totalCost<long long>();
  }
  if (optimal) std::cout << "optimal " << objective; else std::cout << "infeasible -";
  std::cout << " " << std::fixed << least << " - " << peakKb() << "\n";
}
